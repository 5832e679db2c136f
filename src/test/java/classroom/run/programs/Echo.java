package classroom.run.programs;

import java.io.IOException;

/** Prints what it reads, to the end. */
public final class Echo {
    private Echo() {
    }

    public static void main(String[] args) throws IOException {
        System.in.transferTo(System.out);
        System.out.flush();
    }
}
