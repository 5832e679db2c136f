package classroom.screen.wire;

import classroom.screen.host.Host;
import classroom.screen.host.MessageBoxes;
import classroom.screen.host.PanelTraining;

/** The names of the classes of {@code screen.host} that the app starts or writes calls to. The app itself runs none of their code. */
public final class HostClasses {
    /** The main class of a JVM that hosts a panel. Its arguments are the name of the panel's class and the values of its parameters. */
    public static final String HOST = Host.class.getName();

    /** The main class of a JVM that loads the classes that panels need, to record them in a class-data archive. It takes no arguments. */
    public static final String TRAINING = PanelTraining.class.getName();

    /** The class with the message boxes that a hosted panel shows in place of those of {@code javax.swing.JOptionPane}. */
    public static final String MESSAGE_BOXES = MessageBoxes.class.getName();

    private HostClasses() {}
}
