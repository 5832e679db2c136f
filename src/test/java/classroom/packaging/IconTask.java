package classroom.packaging;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Writes an SVG icon as {@code .png}, {@code .ico} and {@code .icns}. An Ant task by its shape: Ant sets source and
 * target, and calls {@link #execute}.
 */
public final class IconTask {
    private static final int PNG_SIZE = 256;
    private static final int[] ICO_SIZES = {16, 24, 32, 48, 64, 128, 256};
    private static final int ICO_HEADER_BYTES = 6;
    private static final int ICO_ENTRY_BYTES = 16;
    private static final int ICNS_HEADER_BYTES = 8;
    /** The types of the parts of an {@code .icns} by their sizes in pixels; each is a PNG. */
    private static final Map<Integer, String> ICNS_TYPES =
            new TreeMap<>(Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09"));

    private Path source;
    private Path target;

    /** Sets the SVG. */
    public void setSource(String source) {
        this.source = Path.of(source);
    }

    /** Sets the target without its extension. */
    public void setTarget(String target) {
        this.target = Path.of(target);
    }

    /** Writes the three files. */
    public void execute() throws IOException {
        Files.createDirectories(target.getParent());
        Files.write(with(".png"), png(PNG_SIZE));
        Files.write(with(".ico"), ico());
        Files.write(with(".icns"), icns());
    }

    private Path with(String extension) {
        return target.resolveSibling(target.getFileName() + extension);
    }

    private byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        new SVGLoader()
                .load(source.toUri().toURL(), LoaderContext.createDefault())
                .render(null, g, new ViewBox(0, 0, size, size));
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private byte[] ico() throws IOException {
        List<byte[]> parts = new ArrayList<>();
        for (int size : ICO_SIZES) {
            parts.add(png(size));
        }
        int at = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * parts.size();
        int length = at + parts.stream().mapToInt(part -> part.length).sum();
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) parts.size());
        for (int i = 0; i < parts.size(); i++) {
            // 0 stands for 256 pixels.
            out.put((byte) ICO_SIZES[i]).put((byte) ICO_SIZES[i]).putShort((short) 0);
            out.putShort((short) 1).putShort((short) 32);
            out.putInt(parts.get(i).length).putInt(at);
            at += parts.get(i).length;
        }
        parts.forEach(out::put);
        return out.array();
    }

    private byte[] icns() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(parts);
        for (Map.Entry<Integer, String> each : ICNS_TYPES.entrySet()) {
            byte[] png = png(each.getKey());
            out.write(each.getValue().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(ICNS_HEADER_BYTES + png.length);
            out.write(png);
        }
        ByteBuffer all = ByteBuffer.allocate(ICNS_HEADER_BYTES + parts.size());
        all.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(all.capacity());
        return all.put(parts.toByteArray()).array();
    }
}
