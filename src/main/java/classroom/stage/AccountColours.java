package classroom.stage;

import java.awt.Color;
import javax.swing.UIManager;

/** The colours of the account, of the theme of now. */
final class AccountColours {
    private AccountColours() {
    }

    static Color ground() {
        return UIManager.getColor("Classroom.account.ground");
    }

    static Color ink() {
        return UIManager.getColor("Label.foreground");
    }

    static Color faint() {
        return UIManager.getColor("Classroom.account.faint");
    }

    static Color toCome() {
        return UIManager.getColor("Classroom.account.toCome");
    }

    static Color in() {
        return UIManager.getColor("Classroom.account.in");
    }

    static Color inInk() {
        return UIManager.getColor("Classroom.account.inInk");
    }

    static Color holds() {
        return UIManager.getColor("Classroom.account.holds");
    }

    static Color holdsGround() {
        return UIManager.getColor("Classroom.account.holdsGround");
    }

    static Color blocked() {
        return UIManager.getColor("Classroom.account.blocked");
    }

    static Color blockedGround() {
        return UIManager.getColor("Classroom.account.blockedGround");
    }

    static Color lost() {
        return UIManager.getColor("Classroom.account.lost");
    }

    static Color lostGround() {
        return UIManager.getColor("Classroom.account.lostGround");
    }

    static Color lostLine() {
        return UIManager.getColor("Classroom.account.lostLine");
    }

    static Color ring() {
        return UIManager.getColor("Classroom.account.ring");
    }
}
