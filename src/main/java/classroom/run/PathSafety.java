package classroom.run;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Checks that no other user can replace a folder: every folder of its path belongs to this user or to the system and
 * is not writable by others, or belongs to the system and is sticky, as {@code /tmp} is. A link counts as its target
 * if no other user can replace the link. On systems without Unix permissions only the owner of the folder is checked.
 */
public final class PathSafety {
    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    private static final String ATTRIBUTES = "unix:uid,gid,mode,isSymbolicLink,isDirectory";
    private static final int ROOT = 0;
    private static final int STICKY = 01000;
    private static final int GROUP_WRITES = 0020;
    private static final int OTHERS_WRITE = 0002;
    private static final int ALL_BUT_OWNER = 0077;
    private static final int MAX_LINKS = 40;

    private final int user;
    private final int system;

    /** The attributes of a file, without following links. */
    private record Entry(int user, int group, int mode, boolean link, boolean folder) {
        static Entry of(Path path) throws IOException {
            Map<String, Object> all = Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            return new Entry(
                    (Integer) all.get("uid"),
                    (Integer) all.get("gid"),
                    (Integer) all.get("mode"),
                    (Boolean) all.get("isSymbolicLink"),
                    (Boolean) all.get("isDirectory"));
        }
    }

    private PathSafety(int user, int system) {
        this.user = user;
        this.system = system;
    }

    /**
     * Whether a folder belongs to this user and is safe in the sense above.
     *
     * @param probe a file that this user has just created; its owner is this user
     * @throws IOException if the attributes of a folder on the path cannot be read
     */
    public static boolean isOwn(Path folder, Path probe) throws IOException {
        if (!UNIX) {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(probe).equals(Files.getOwner(folder));
        }
        PathSafety safety = new PathSafety(
                Entry.of(probe).user, Entry.of(folder.toAbsolutePath().getRoot()).user);
        return safety.leads(folder) && Entry.of(folder.toRealPath()).user == safety.user;
    }

    /**
     * Whether only its owner has access to a folder, and it is not a link. True on systems without Unix permissions.
     *
     * @throws IOException if its attributes cannot be read
     */
    public static boolean isClosed(Path folder) throws IOException {
        if (!UNIX) {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        }
        Entry entry = Entry.of(folder);
        return entry.folder && (entry.mode & ALL_BUT_OWNER) == 0;
    }

    private boolean leads(Path path) throws IOException {
        Deque<Path> left = new ArrayDeque<>();
        path.toAbsolutePath().forEach(left::addLast);
        Path at = path.toAbsolutePath().getRoot();
        boolean replaceable = isShared(Entry.of(at), at);
        int links = 0;
        while (!left.isEmpty()) {
            Path next = at.resolve(left.removeFirst()).normalize();
            Entry entry = Entry.of(next);
            if (entry.link) {
                if (replaceable || ++links > MAX_LINKS) {
                    return false;
                }
                Path target = Files.readSymbolicLink(next);
                Deque<Path> more = new ArrayDeque<>();
                target.forEach(more::addLast);
                more.addAll(left);
                left = more;
                at = target.isAbsolute() ? target.getRoot() : at;
            } else {
                if (!entry.folder || !isSafe(entry, next, left.isEmpty())) {
                    return false;
                }
                at = next;
            }
            replaceable = isShared(Entry.of(at), at);
        }
        return true;
    }

    /**
     * In a sticky folder other users cannot replace files that they do not own. The last folder must be writable by
     * its owner only.
     */
    private boolean isSafe(Entry entry, Path path, boolean last) throws IOException {
        boolean sticky = (entry.mode & STICKY) != 0 && !last;
        return (entry.user == user || entry.user == ROOT || entry.user == system) && (sticky || !isShared(entry, path));
    }

    /** Whether other users may write into a folder. This user's private group and the system's group do not count. */
    private boolean isShared(Entry entry, Path path) throws IOException {
        boolean group = (entry.mode & GROUP_WRITES) != 0 && entry.group != ROOT;
        return (entry.mode & OTHERS_WRITE) != 0 || group && !isPrivateGroup(entry, path);
    }

    /** Many systems give each user a group of the same name with no other member. */
    private boolean isPrivateGroup(Entry entry, Path path) throws IOException {
        return entry.user == user
                && Files.getAttribute(path, "posix:group")
                        .toString()
                        .equals(Files.getOwner(path).getName());
    }
}
