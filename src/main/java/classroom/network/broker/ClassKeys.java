package classroom.network.broker;

import classroom.network.join.ClassCode;
import classroom.network.join.KeyAndCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/**
 * The secrets of a class. With the same ones a restarted broker has the same code, and members find it again.
 *
 * @param own             the key and certificate
 * @param secret          the secret in the code
 * @param teacherPassword the password of the teacher's programs
 */
public record ClassKeys(KeyAndCertificate own, int secret, String teacherPassword) {
    private static final String FILE = "class.keys";

    /** Makes new ones. */
    public static ClassKeys make() {
        return new ClassKeys(KeyAndCertificate.ofClass(), ClassCode.newSecret(), Secrets.random());
    }

    /**
     * Reads the ones that are kept in a folder, or makes them and keeps them there, in a file that only its owner may
     * read.
     *
     * @param folder a private folder of a class; made if it is missing
     */
    public static ClassKeys in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            ClassKeys made = make();
            made.write(file);
            return made;
        }
        Properties words = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            words.load(in);
            return new ClassKeys(
                    KeyAndCertificate.parse(words.getProperty("key", ""), words.getProperty("certificate", "")),
                    Integer.parseInt(words.getProperty("secret", "")),
                    words.getProperty("password", ""));
        } catch (IllegalArgumentException e) {
            throw new IOException("not the keys of a class: " + file, e);
        }
    }

    private void write(Path file) throws IOException {
        Properties words = new Properties();
        words.setProperty("key", own.keyText());
        words.setProperty("certificate", own.certificateText());
        words.setProperty("secret", Integer.toString(secret));
        words.setProperty("password", teacherPassword);
        try {
            Files.createFile(file, ownerOnly(file));
        } catch (FileAlreadyExistsException e) {
            throw new IOException("somebody else makes keys here: " + file, e);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            words.store(out, null);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
