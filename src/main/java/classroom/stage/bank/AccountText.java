package classroom.stage.bank;

import classroom.metrics.bank.Deposit;
import classroom.metrics.bank.LostUpdate;
import classroom.text.Texts;
import java.util.OptionalLong;

/** The sentences about the account, in the current language. */
final class AccountText {
    /** The ratio of two durations below which they are called equal. */
    private static final double MIN_TOLD_RATIO = 1.5;

    private AccountText() {}

    /**
     * Returns a sentence about the end: losses, duration, and a comparison with the other side; empty before the end.
     */
    static String end(AccountSnapshot moment, OptionalLong twin) {
        if (!moment.over()) {
            return "";
        }
        String took = seconds(moment.took().getAsLong());
        double times = twin.isEmpty() ? 1 : (double) moment.took().getAsLong() / Math.max(1, twin.getAsLong());
        if (moment.lost() > 0) {
            return Texts.text("account.end.lost", moment.lost(), took);
        }
        if (!moment.guarded() && moment.cells().size() > 1) {
            return Texts.text("account.end.luck", took);
        }
        return times > MIN_TOLD_RATIO
                ? Texts.text("account.end.price", took, seconds(twin.getAsLong()), times)
                : Texts.text("account.end.right", took);
    }

    /** Returns the tool tip of a cell. */
    static String of(AccountCell cell) {
        if (cell.depositor() == null) {
            return Texts.text("account.tip.toCome");
        }
        String name = cell.depositor().track().name();
        Deposit deposit = cell.deposit();
        String done = cell.done() > 1 ? Texts.text("account.tip.many", cell.done(), cell.lost()) + " " : "";
        switch (cell.place()) {
            case BLOCKED:
                return Texts.text("account.tip.blocked", name);
            case HOLDS:
                return done + Texts.text("account.tip.holds", name, deposit.read());
            case IN:
                return done + Texts.text("account.tip.in", name, deposit.read(), deposit.wrote());
            case LOST:
                return done + lost(name, deposit, cell.loss());
            default:
                return Texts.text("account.tip.started", name);
        }
    }

    private static String lost(String name, Deposit deposit, LostUpdate loss) {
        return Texts.text(
                "account.tip.lost",
                name,
                deposit.read(),
                deposit.wrote(),
                loss.by().track().name(),
                loss.by().read(),
                loss.by().wrote());
    }

    private static String seconds(long nanos) {
        return String.format(Texts.language().locale(), "%.2f", nanos / 1e9);
    }
}
