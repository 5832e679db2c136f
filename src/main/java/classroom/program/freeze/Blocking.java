package classroom.program.freeze;

import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/*
 * A window that downloads in its button's own handler.
 * Expect: after Download nothing answers, not even About,
 * until the download is over.
 * Why: one thread takes all the clicks, and the handler
 * keeps that thread asleep.
 */
public class Blocking extends JPanel {
    private final JButton download = new JButton("Download");
    private final JButton about = new JButton("About");

    public Blocking(int seconds) {
        add(download);
        add(about);
        download.addActionListener(click -> {
            sleep(seconds);
            tell("Download finished");
        });
        about.addActionListener(click -> tell("Made in class"));
    }

    private void tell(String message) {
        JOptionPane.showMessageDialog(this, message);
    }

    private static void sleep(int seconds) {
        try {
            Thread.sleep(seconds * 1000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        SwingUtilities.invokeLater(() -> {
            JFrame frame = new JFrame("Single thread");
            frame.setContentPane(new Blocking(seconds));
            frame.setSize(200, 150);
            frame.setAlwaysOnTop(true);
            frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
            frame.setLocationRelativeTo(null);
            frame.setVisible(true);
        });
    }
}
