package classroom.run.programs;

import java.awt.GraphicsEnvironment;
import java.util.Arrays;

/** Prints what it was started with. */
public final class Settings {
    private Settings() {}

    public static void main(String[] args) {
        System.out.println(Arrays.toString(args));
        System.out.println(System.getenv("CLASSROOM_TEST"));
        System.out.println(System.getProperty("classroom.test"));
        System.out.println(GraphicsEnvironment.isHeadless());
        System.out.println(Runtime.getRuntime().maxMemory() < 40 << 20);
    }
}
