package classroom.vote;

/** Knows the devices of a question again when its server starts anew, as on another network card. */
public final class VoteSession {
    private final DeviceTokens tokens = new DeviceTokens();

    DeviceTokens tokens() {
        return tokens;
    }
}
