package classroom.window.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Simulates the color vision of people without one kind of cones, by the matrices of Machado, Oliveira and Fernandes (2009)
 * for linear RGB. Colors that must be told apart still differ then, measured in CIELAB (Delta E 1976).
 */
class ColorVisionTest {
    private static final Path THEMES = Path.of("src", "main", "resources", "classroom", "theme");
    /** What a viewer can tell apart without comparing side by side. */
    private static final double APART = 12;

    private static final Map<String, double[]> VISIONS = visions();
    /** Pairs that say different things at the same place, of one shape. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("strip.gap", "strip.beat"),
            List.of("strip.click", "strip.gap"),
            List.of("pingpong.ping", "pingpong.pong"),
            List.of("account.in", "account.lost"),
            List.of("picture.good", "picture.bad"),
            List.of("lanes.running", "lanes.blocked"),
            List.of("lanes.running", "lanes.sleeping"),
            List.of("lanes.blocked", "lanes.waiting"),
            List.of("lanes.sleeping", "lanes.blocked"));

    private static Map<String, double[]> visions() {
        Map<String, double[]> visions = new LinkedHashMap<>();
        visions.put("usual", new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
        visions.put("protanopia", new double[] {
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998
        });
        visions.put("deuteranopia", new double[] {
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881
        });
        visions.put("tritanopia", new double[] {
            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900
        });
        return visions;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Light", "Dark"})
    void colorsThatMustBeToldApartAreApartForEveryEye(String theme) throws IOException {
        Properties colors = read(theme);
        List<String> close = new ArrayList<>();
        VISIONS.forEach((vision, matrix) -> PAIRS.forEach(pair -> {
            double far = distance(color(colors, pair.get(0)), color(colors, pair.get(1)), matrix);
            if (far < APART) {
                close.add(vision + ": " + pair + " are " + Math.round(far * 10) / 10.0 + " apart");
            }
        }));
        assertEquals(List.of(), close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Light", "Dark"})
    void theColorsOfThreadsDifferForEveryEye(String theme) throws IOException {
        Properties colors = read(theme);
        List<String> close = new ArrayList<>();
        VISIONS.forEach((vision, matrix) -> {
            for (int one = 0; one < 8; one++) {
                for (int other = one + 1; other < 8; other++) {
                    double far = distance(color(colors, "thread." + one), color(colors, "thread." + other), matrix);
                    if (far < APART) {
                        close.add(vision + ": threads " + one + " and " + other + " are " + Math.round(far * 10) / 10.0
                                + " apart");
                    }
                }
            }
        });
        assertEquals(List.of(), close);
    }

    private static Properties read(String theme) throws IOException {
        Properties colors = new Properties();
        try (Reader in = Files.newBufferedReader(THEMES.resolve("Flat" + theme + "Laf.properties"))) {
            colors.load(in);
        }
        return colors;
    }

    private static Color color(Properties colors, String name) {
        return Color.decode(colors.getProperty("Classroom." + name));
    }

    private static double distance(Color one, Color other, double[] vision) {
        double[] a = lab(one, vision);
        double[] b = lab(other, vision);
        return Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
    }

    private static double square(double value) {
        return value * value;
    }

    /** Returns the CIELAB values of a color as seen, for the white of D65. */
    private static double[] lab(Color color, double[] vision) {
        double[] linear = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = vision[3 * i] * linear[0] + vision[3 * i + 1] * linear[1] + vision[3 * i + 2] * linear[2];
            seen[i] = Math.max(0, Math.min(1, sum));
        }
        double x = cube((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        double y = cube(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = cube((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double cube(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
