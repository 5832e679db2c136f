package classroom.window.widget;

import com.formdev.flatlaf.util.UIScale;
import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JPanel;

/** A QR code, black on white in every theme, as large as there is room for. Used on the event thread. */
public final class QrCodeView extends JPanel {
    private static final int SIZE = 260;
    /** The white edge that readers need, in modules. */
    private static final int EDGE = 4;

    private transient QrCode code;

    /** Shows another text; nothing if it is empty. */
    public void show(String text) {
        code = text.isEmpty() ? null : QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        getAccessibleContext().setAccessibleName(text);
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(SIZE, SIZE));
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        if (code == null) {
            return;
        }
        int modules = code.size + 2 * EDGE;
        int scale = Math.max(1, Math.min(getWidth(), getHeight()) / modules);
        int left = Math.max(0, (getWidth() - modules * scale) / 2);
        g.setColor(Color.WHITE);
        g.fillRect(left, 0, modules * scale, modules * scale);
        g.setColor(Color.BLACK);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    g.fillRect(left + (x + EDGE) * scale, (y + EDGE) * scale, scale, scale);
                }
            }
        }
    }
}
