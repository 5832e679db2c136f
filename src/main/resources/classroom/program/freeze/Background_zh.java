package classroom.program.freeze;

import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;

/*
 * 这个窗口把下载交给另一个线程。
 * 现象：点了“下载”，窗口照常工作，
 * “关于”随时都有反应。
 * 原因：SwingWorker 在自己的线程里睡眠，
 * 做完以后才回到事件线程。
 */
public class Background extends JPanel {
    private final JButton download = new JButton("下载");
    private final JButton about = new JButton("关于");

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
                    tell("下载完成");
                    download.setEnabled(true);
                }
            }.execute();
        });
        about.addActionListener(click -> tell("课堂作品"));
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
            JFrame frame = new JFrame("单线程");
            frame.setContentPane(new Background(seconds));
            frame.setSize(200, 150);
            frame.setAlwaysOnTop(true);
            frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
            frame.setLocationRelativeTo(null);
            frame.setVisible(true);
        });
    }
}
