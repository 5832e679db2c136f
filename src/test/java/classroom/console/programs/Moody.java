package classroom.console.programs;

import java.awt.EventQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.swing.JButton;
import javax.swing.JOptionPane;
import javax.swing.JPanel;

/** A panel that goes wrong in the way that it is asked for. */
@SuppressWarnings("serial")
public final class Moody extends JPanel {
    /** Throws while it is made. */
    public static final int FAILS = 0;
    /** Takes every press and answers none. */
    public static final int KEEPS_SILENT = 1;
    /** Ends its JVM when it is pressed. */
    public static final int LEAVES = 2;
    /** Answers each press with two equal boxes, one over the other. */
    public static final int ANSWERS_TWICE = 3;
    /** The exit status with which it leaves. */
    public static final int STATUS = 7;

    private final transient Socket caller;

    /**
     * @param mood one of the above
     * @param port where it calls when it is there, and stays on the line as long as it lives; 0 for nowhere
     */
    public Moody(int mood, int port) {
        if (mood == FAILS) {
            System.out.println("in a bad mood");
            throw new IllegalStateException("won't be made");
        }
        caller = port == 0 ? null : call(port);
        JButton download = new JButton("Download");
        JButton about = new JButton("About");
        add(download);
        add(about);
        download.addActionListener(click -> {
            if (mood == LEAVES) {
                System.exit(STATUS);
            }
            answer(mood);
        });
        about.addActionListener(click -> answer(mood));
    }

    private void answer(int mood) {
        if (mood == ANSWERS_TWICE) {
            EventQueue.invokeLater(() -> JOptionPane.showMessageDialog(this, "same"));
            JOptionPane.showMessageDialog(this, "same");
        }
    }

    private static Socket call(int port) {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
