package classroom.window.workshop.origin;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.InputEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/** Opens a file that is dropped on a side; dropping, cutting and pasting text works as before. */
public final class FileDropHandler extends TransferHandler {
    private static final String RUN = ".ccrun";

    private final transient TransferHandler texts;
    private final transient Consumer<Path> open;

    /**
     * @param texts handles everything else; null to ignore it
     * @param open  opens the file; called on the event thread
     */
    public FileDropHandler(TransferHandler texts, Consumer<Path> open) {
        this.texts = texts;
        this.open = open;
    }

    @Override
    public boolean canImport(TransferSupport support) {
        return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)
                || texts != null && texts.canImport(support);
    }

    @Override
    public boolean importData(TransferSupport support) {
        if (!support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
            return texts != null && texts.importData(support);
        }
        try {
            List<?> files = (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
            File first = files.isEmpty() ? null : (File) files.get(0);
            if (first != null && first.getName().endsWith(RUN)) {
                // The window opens saved runs.
                JRootPane root = SwingUtilities.getRootPane(support.getComponent());
                return root != null
                        && root.getTransferHandler() != null
                        && root.getTransferHandler().importData(support);
            }
            if (first != null) {
                open.accept(first.toPath());
            }
            return first != null;
        } catch (UnsupportedFlavorException | IOException e) {
            return false;
        }
    }

    @Override
    public int getSourceActions(JComponent component) {
        return texts == null ? NONE : texts.getSourceActions(component);
    }

    @Override
    public void exportAsDrag(JComponent component, InputEvent trigger, int action) {
        if (texts != null) {
            texts.exportAsDrag(component, trigger, action);
        }
    }

    @Override
    public void exportToClipboard(JComponent component, Clipboard clipboard, int action) {
        if (texts != null) {
            texts.exportToClipboard(component, clipboard, action);
        }
    }
}
