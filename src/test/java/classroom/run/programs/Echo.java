package classroom.run.programs;

import java.io.IOException;

/** Prints what it reads, as it comes, to the end. */
public final class Echo {
    private Echo() {}

    public static void main(String[] args) throws IOException {
        byte[] some = new byte[1024];
        for (int count = System.in.read(some); count >= 0; count = System.in.read(some)) {
            System.out.write(some, 0, count);
            System.out.flush();
        }
    }
}
