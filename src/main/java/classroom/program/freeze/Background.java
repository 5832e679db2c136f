package classroom.program.freeze;

import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;

/*
 * A window that leaves the download to another thread.
 * Expect: after Download the window lives on,
 * and About answers all the while.
 * Why: a SwingWorker sleeps on a thread of its own,
 * and comes back to this one when it is done.
 */
public class Background extends JPanel {
    private final JButton download = new JButton("Download");
    private final JButton about = new JButton("About");

    public Background(int seconds) {
        add(download);
        add(about);
        download.addActionListener(click -> {
            download.setEnabled(false);
            new SwingWorker<Void, Void>() {
                @Override
                protected Void doInBackground() {
                    sleep(seconds);
                    return null;
                }

                @Override
                protected void done() {
                    tell("Download finished");
                    download.setEnabled(true);
                }
            }.execute();
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
            frame.setContentPane(new Background(seconds));
            frame.setSize(200, 150);
            frame.setAlwaysOnTop(true);
            frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
            frame.setLocationRelativeTo(null);
            frame.setVisible(true);
        });
    }
}
