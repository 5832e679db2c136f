package classroom.run.edit;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps a draft in a JVM of its own, says so, and waits to be killed. */
final class DraftWriter {
    private DraftWriter() {}

    /**
     * Keeps a draft, and waits to be killed.
     *
     * @param words the folder of drafts, and the text of the draft
     */
    public static void main(String[] words) throws IOException, InterruptedException {
        DraftStore store = DraftStore.open(Path.of(words[0]));
        store.keep("left", new Draft("/tmp/A.java", "A.java", "GB18030", true, "\r\n", "", words[1]));
        System.out.println("kept");
        synchronized (store) {
            store.wait();
        }
    }
}
