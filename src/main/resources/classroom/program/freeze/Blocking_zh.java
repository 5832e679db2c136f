package classroom.program.freeze;

import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/*
 * 这个窗口在按钮自己的处理函数里下载。
 * 现象：点了“下载”，整个窗口都没有反应，
 * 连“关于”也点不动，直到下载结束。
 * 原因：所有点击都由同一个线程处理，
 * 而处理函数正让这个线程睡着。
 */
public class Blocking extends JPanel {
    private final JButton download = new JButton("下载");
    private final JButton about = new JButton("关于");

    public Blocking(int seconds) {
        add(download);
        add(about);
        download.addActionListener(click -> {
            sleep(seconds);
            tell("下载完成");
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
            frame.setContentPane(new Blocking(seconds));
            frame.setSize(200, 150);
            frame.setAlwaysOnTop(true);
            frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
            frame.setLocationRelativeTo(null);
            frame.setVisible(true);
        });
    }
}
