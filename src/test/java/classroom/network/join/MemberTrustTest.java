package classroom.network.join;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemberTrustTest {
    private static final int SECRET = 4711;
    private final List<MemberTrust.WrongTicket> refusals = new ArrayList<>();
    private final MemberTrust trust = new MemberTrust(SECRET, refusals::add);

    @Test
    void theRightTicketIsLetIn() throws Exception {
        X509Certificate member = KeyAndCertificate.ofMember(SECRET).certificate();
        check(member);
        check(member);
        member.verify(member.getPublicKey());
        member.checkValidity();
        assertEquals("CN=classroom-1", member.getSubjectX500Principal().getName());
        assertEquals(List.of(), refusals);
    }

    @Test
    void anotherSecretAndTheCertificateOfAClassAreRefused() {
        assertThrows(
                CertificateException.class,
                () -> check(KeyAndCertificate.ofMember(SECRET + 1).certificate()));
        assertThrows(
                CertificateException.class,
                () -> check(KeyAndCertificate.ofClass().certificate()));
        assertThrows(
                CertificateException.class,
                () -> trust.checkClientTrusted(new X509Certificate[0], "EC", (Socket) null));
        assertEquals(2, refusals.size());
        assertFalse(trust.isFrozen());
    }

    @Test
    void tenWrongTicketsKeepNewMembersOutButNotOldOnes() {
        X509Certificate old = KeyAndCertificate.ofMember(SECRET).certificate();
        assertDoesNotThrow(() -> check(old));
        for (int i = 0; i < MemberTrust.MAX_WRONG; i++) {
            int other = i + 1;
            assertThrows(
                    CertificateException.class,
                    () -> check(KeyAndCertificate.ofMember(other).certificate()));
        }
        assertTrue(trust.isFrozen());
        assertTrue(refusals.get(9).frozen());
        X509Certificate fresh = KeyAndCertificate.ofMember(SECRET).certificate();
        assertThrows(CertificateException.class, () -> check(fresh));
        assertDoesNotThrow(() -> check(old));
        trust.thaw();
        assertDoesNotThrow(() -> check(fresh));
    }

    @Test
    void aRemovedMemberStaysOut() {
        X509Certificate member = KeyAndCertificate.ofMember(SECRET).certificate();
        assertDoesNotThrow(() -> check(member));
        trust.ban(member);
        assertThrows(CertificateException.class, () -> check(member));
    }

    @Test
    void theFingerprintDependsOnTheCertificateAndTheSecret() {
        X509Certificate one = KeyAndCertificate.ofClass().certificate();
        X509Certificate two = KeyAndCertificate.ofClass().certificate();
        long fingerprint = CodeFingerprint.of(one, 1);
        assertEquals(fingerprint, CodeFingerprint.of(one, 1));
        assertNotEquals(fingerprint, CodeFingerprint.of(one, 2));
        assertNotEquals(fingerprint, CodeFingerprint.of(two, 1));
        assertEquals(0, fingerprint >>> 40);
    }

    @Test
    void aTicketIsReadAsItIsWritten() {
        Ticket ticket = new Ticket(
                SECRET, CodeFingerprint.pin(KeyAndCertificate.ofClass().certificate()));
        assertEquals(Optional.of(ticket), Ticket.parse(ticket.toString()));
        assertEquals(Optional.empty(), Ticket.parse("99999." + ticket.pin()));
        assertEquals(Optional.empty(), Ticket.parse("K7Q2-M4RT-X9HV"));
    }

    private void check(X509Certificate member) throws CertificateException {
        trust.checkClientTrusted(new X509Certificate[] {member}, "EC", (Socket) null);
    }
}
