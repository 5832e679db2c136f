package classroom.window.series;

import classroom.text.Texts;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import classroom.window.file.SaveChooser;
import java.awt.Component;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javax.imageio.ImageIO;

/** Saves measurements to a file that the user chooses. */
final class SpeedUpFiles {
    private SpeedUpFiles() {}

    /** The content of a file. */
    interface Content {
        /** Writes it to a file. */
        void write(Path file) throws IOException;
    }

    /** Saves the measurements as CSV; called on the event thread. */
    static void saveTable(Component above, Executor background, String csv) {
        new SaveChooser(Texts.text("speedup.kind.csv"), ".csv", "speed-up.csv")
                .ask(above)
                .ifPresent(file -> save(above, background, file, to -> Files.writeString(to, csv)));
    }

    /** Saves the chart as an image; called on the event thread. */
    static void savePicture(Component above, Executor background, BufferedImage picture) {
        new SaveChooser(Texts.text("speedup.kind.png"), ".png", "speed-up.png")
                .ask(above)
                .ifPresent(file -> save(above, background, file, to -> write(picture, to)));
    }

    /** Writes a file in the background, and reports errors. */
    static void save(Component above, Executor background, Path file, Content content) {
        background.execute(() -> {
            try {
                content.write(file);
            } catch (IOException e) {
                ErrorDialog.show(above, Texts.text("speedup.failed", file, e.getMessage()), StackTraces.all(e));
            }
        });
    }

    static void write(BufferedImage picture, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ImageIO.write(picture, "png", out);
        }
    }
}
