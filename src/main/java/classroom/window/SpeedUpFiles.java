package classroom.window;

import classroom.text.Texts;
import java.awt.Component;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.imageio.ImageIO;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Saves what was measured, where the reader chooses. */
final class SpeedUpFiles {
    private SpeedUpFiles() {
    }

    /** Writes a file. */
    interface Content {
        /** Writes it. */
        void write(Path file) throws IOException;
    }

    /** The measurements as a table; called on the event thread. */
    static void saveTable(Component above, Executor background, String csv) {
        where(above, ".csv", "speedup.kind.csv").ifPresent(file -> save(above, background, file, to -> Files.writeString(to, csv)));
    }

    /** The chart as a picture; called on the event thread. */
    static void savePicture(Component above, Executor background, BufferedImage picture) {
        where(above, ".png", "speedup.kind.png").ifPresent(file -> save(above, background, file, to -> write(picture, to)));
    }

    /** Writes a file in the background, and tells where that fails. */
    static void save(Component above, Executor background, Path file, Content content) {
        background.execute(() -> {
            try {
                content.write(file);
            } catch (IOException e) {
                StringWriter details = new StringWriter();
                e.printStackTrace(new PrintWriter(details));
                ErrorDialog.show(above, Texts.text("speedup.failed", file, e.getMessage()), details.toString());
            }
        });
    }

    static void write(BufferedImage picture, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ImageIO.write(picture, "png", out);
        }
    }

    private static Optional<Path> where(Component above, String suffix, String kind) {
        JFileChooser chooser = new JFileChooser();
        chooser.setFileFilter(new FileNameExtensionFilter(Texts.text(kind), suffix.substring(1)));
        chooser.setSelectedFile(new File("speed-up" + suffix));
        if (chooser.showSaveDialog(above) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path file = chooser.getSelectedFile().toPath();
        boolean named = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(suffix);
        return Optional.of(named ? file : file.resolveSibling(file.getFileName() + suffix));
    }
}
