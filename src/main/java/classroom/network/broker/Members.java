package classroom.network.broker;

import classroom.network.join.CodeFingerprint;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who joined a class, by certificate, with a name that nobody else has. May be used on any thread. */
final class Members {
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final LedgerFile file;

    /** @param file keeps who joined; null to keep it in memory only */
    Members(LedgerFile file) {
        this.file = file;
    }

    /** Adds a member whom a broker before this one had, and who may join again. */
    synchronized void restore(int number, String pin, String name) {
        members.put(pin, new Member(number, null, "", plain(name)));
    }

    /** Finds or adds the member with a certificate, and counts a connection. */
    synchronized Member join(X509Certificate certificate, String wanted, String address) {
        String pin = CodeFingerprint.pin(certificate);
        Member member = members.get(pin);
        if (member == null) {
            member = new Member(members.size() + 1, certificate, address, free(wanted));
            members.put(pin, member);
            keep(pin, member);
        }
        member.certificate = certificate;
        member.connections++;
        return member;
    }

    /** Counts a connection that has ended; returns whether it was the member's last one. */
    synchronized boolean leave(Member member) {
        member.connections--;
        return member.connections == 0;
    }

    /** Returns the member with a number; null if there is none. */
    synchronized Member numbered(int number) {
        return members.values().stream()
                .filter(each -> each.number == number)
                .findFirst()
                .orElse(null);
    }

    synchronized String name(Member member) {
        return member.name;
    }

    synchronized boolean mayWork(Member member) {
        return member.mayWork;
    }

    /** Sets whether a member gets tasks. */
    synchronized void letWork(Member member, boolean may) {
        member.mayWork = may;
    }

    /** Gives a member another name, or one like it if somebody has it. */
    synchronized void rename(Member member, String name) {
        member.name = "";
        member.name = free(name);
        members.forEach((pin, each) -> {
            if (each == member) {
                keep(pin, member);
            }
        });
    }

    private void keep(String pin, Member member) {
        if (file != null) {
            file.member(member.number, pin, member.name);
        }
    }

    /** Returns what is known of all members, in the order of joining. */
    synchronized List<MemberState> states() {
        List<MemberState> states = new ArrayList<>();
        members.values()
                .forEach(each -> states.add(
                        new MemberState(each.number, each.name, each.address, each.connections > 0, each.mayWork)));
        return states;
    }

    private String free(String wanted) {
        String plain = plain(wanted);
        String name = plain;
        for (int i = 2; isTaken(name); i++) {
            name = plain + " " + i;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return members.values().stream().anyMatch(each -> each.name.equals(name));
    }

    /** Returns a name without anything but letters, digits, spaces, dots, dashes and underscores. */
    static String plain(String wanted) {
        StringBuilder plain = new StringBuilder();
        if (wanted != null) {
            wanted.codePoints()
                    .limit(4L * ClassLimits.MAX_NAME)
                    .filter(each -> Character.isLetterOrDigit(each) || " .-_".indexOf(each) >= 0)
                    .limit(ClassLimits.MAX_NAME)
                    .forEach(plain::appendCodePoint);
        }
        String name = plain.toString().strip().replaceAll(" +", " ");
        return name.isEmpty() ? "?" : name;
    }
}
