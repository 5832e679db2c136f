package classroom.window.file;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.TransferHandler;

/** Opens a run from a file that is dropped on the window. */
final class RunDropHandler extends TransferHandler {
    private final transient Consumer<Path> open;

    /** @param open opens the file; called on the event thread */
    RunDropHandler(Consumer<Path> open) {
        this.open = open;
    }

    @Override
    public boolean canImport(TransferSupport support) {
        return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
    }

    @Override
    public boolean importData(TransferSupport support) {
        try {
            List<?> files = (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
            files.stream().findFirst().ifPresent(file -> open.accept(((File) file).toPath()));
            return !files.isEmpty();
        } catch (UnsupportedFlavorException | IOException e) {
            return false;
        }
    }
}
