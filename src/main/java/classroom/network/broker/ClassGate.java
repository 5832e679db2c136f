package classroom.network.broker;

import classroom.network.broker.ClassEvent.ClassEventKind;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.activemq.broker.Broker;
import org.apache.activemq.broker.Connection;
import org.apache.activemq.broker.ConnectionContext;
import org.apache.activemq.broker.ProducerBrokerExchange;
import org.apache.activemq.broker.region.Subscription;
import org.apache.activemq.command.ActiveMQTextMessage;
import org.apache.activemq.command.ConnectionInfo;
import org.apache.activemq.command.ConsumerInfo;
import org.apache.activemq.command.Message;
import org.apache.activemq.command.MessageDispatch;
import org.apache.activemq.command.MessagePull;
import org.apache.activemq.command.ProducerInfo;
import org.apache.activemq.command.Response;
import org.apache.activemq.command.TransactionId;

/**
 * Decides who may do what in the broker, and tells the ledger what happens. The teacher writes tasks and reads
 * results; a member reads tasks and writes results. Everything else is refused. Called on threads of the broker.
 */
final class ClassGate extends FixedQueues {
    /** The property of a message that has the number of its task. */
    static final String TASK = "task";

    private final Members members;
    private final ClassLedger ledger;
    private final String teacherPassword;
    private final String memberPassword;
    /** Called when a program of the teacher's in another JVM begins to hear events, or has gone. */
    private final Consumer<Boolean> program;
    /** The members by the ids of their connections; the teacher's have none. */
    private final Map<String, Seat> connected = new ConcurrentHashMap<>();

    private final Set<String> programs = ConcurrentHashMap.newKeySet();
    /** The requests for a task of members that may not work now. */
    private final List<HeldPull> held = new ArrayList<>();

    private record Seat(Member member, Connection connection) {}

    private record HeldPull(ConnectionContext context, MessagePull pull, Member member) {}

    ClassGate(
            Broker next,
            Members members,
            ClassLedger ledger,
            String teacherPassword,
            String memberPassword,
            Consumer<Boolean> program) {
        super(next);
        this.members = members;
        this.ledger = ledger;
        this.teacherPassword = teacherPassword;
        this.memberPassword = memberPassword;
        this.program = program;
    }

    @Override
    public void addConnection(ConnectionContext context, ConnectionInfo info) throws Exception {
        boolean isTeacher = Secrets.equal(teacherPassword, info.getPassword());
        if (!isTeacher && !Secrets.equal(memberPassword, info.getPassword())) {
            throw new SecurityException("not a member of the class");
        }
        Member member = null;
        if (!isTeacher) {
            if (!(info.getTransportContext() instanceof X509Certificate[] chain) || chain.length != 1) {
                throw new SecurityException("no certificate");
            }
            member = members.join(chain[0], info.getUserName(), address(context));
        }
        // Whoever has a password keeps it to themselves.
        info.setPassword(null);
        super.addConnection(context, info);
        if (member != null) {
            connected.put(info.getConnectionId().getValue(), new Seat(member, context.getConnection()));
            ledger.tell(ClassEventKind.JOINED, member.number, members.name(member), 0);
        }
    }

    private static String address(ConnectionContext context) {
        String text =
                context.getConnection() == null ? "" : context.getConnection().getRemoteAddress();
        return text == null
                ? ""
                : text.replaceFirst("^\\w+://", "").replaceFirst("@\\d+$", "").replaceFirst("^/", "");
    }

    @Override
    public void removeConnection(ConnectionContext context, ConnectionInfo info, Throwable error) throws Exception {
        Seat seat = connected.remove(info.getConnectionId().getValue());
        Member member = seat == null ? null : seat.member;
        if (member != null) {
            synchronized (held) {
                held.removeIf(each -> each.context == context);
            }
            if (members.leave(member)) {
                ledger.tell(ClassEventKind.LEFT, member.number, members.name(member), 0);
            }
        }
        super.removeConnection(context, info, error);
        if (programs.remove(info.getConnectionId().getValue()) && programs.isEmpty()) {
            program.accept(false);
        }
    }

    @Override
    public Subscription addConsumer(ConnectionContext context, ConsumerInfo info) throws Exception {
        Member member = member(context);
        boolean plain = !info.isBrowser() && info.getSelector() == null && !info.isExclusive();
        if (!plain
                || !ClassQueues.mayRead(member, info.getDestination())
                || member != null && info.getPrefetchSize() > 1) {
            throw new SecurityException("may not read " + info.getDestination());
        }
        count(member);
        if (ClassQueues.EVENTS.equals(info.getDestination())) {
            boolean first = programs.isEmpty();
            programs.add(info.getConsumerId().getConnectionId());
            if (first) {
                program.accept(true);
            }
        }
        return super.addConsumer(context, info);
    }

    @Override
    public void addProducer(ConnectionContext context, ProducerInfo info) throws Exception {
        Member member = member(context);
        ClassQueues.checkWrite(member, info.getDestination());
        count(member);
        super.addProducer(context, info);
    }

    private static void count(Member member) {
        if (member != null && member.consumers.incrementAndGet() > ClassLimits.MAX_CONSUMERS) {
            member.consumers.decrementAndGet();
            throw new SecurityException("too many consumers and producers");
        }
    }

    @Override
    public void removeConsumer(ConnectionContext context, ConsumerInfo info) throws Exception {
        discount(context);
        super.removeConsumer(context, info);
    }

    @Override
    public void removeProducer(ConnectionContext context, ProducerInfo info) throws Exception {
        discount(context);
        super.removeProducer(context, info);
    }

    private void discount(ConnectionContext context) {
        Member member = member(context);
        if (member != null) {
            member.consumers.decrementAndGet();
        }
    }

    @Override
    public void send(ProducerBrokerExchange exchange, Message message) throws Exception {
        ConnectionContext context = exchange.getConnectionContext();
        if (isBroker(context)) {
            super.send(exchange, message);
            return;
        }
        Member member = member(context);
        ClassQueues.checkWrite(member, message.getDestination());
        boolean isText = message instanceof ActiveMQTextMessage && !message.isCompressed();
        if (!isText
                || message.getSize() > ClassLimits.MAX_MESSAGE_BYTES
                || !(message.getProperty(TASK) instanceof Integer task)) {
            throw new SecurityException("a task or answer is a short text with the number of its task");
        }
        if (member == null) {
            super.send(exchange, message);
            return;
        }
        if (member.isTooFast()) {
            throw new SecurityException("too many messages in a second");
        }
        if (!ledger.mayAnswer(member.number, task)) {
            throw new SecurityException("this task was given to somebody else");
        }
        message.setProperty("worker", members.name(member));
        long workUs = message.getProperty("work_us") instanceof Integer work ? Math.max(0, work) : -1;
        TransactionId transaction = message.getTransactionId();
        // First into the ledger: whoever reads the answer must find it there.
        ledger.answered(member.number, members.name(member), task, workUs, transaction);
        super.send(exchange, message);
    }

    @Override
    public void commitTransaction(ConnectionContext context, TransactionId id, boolean onePhase) throws Exception {
        try {
            super.commitTransaction(context, id, onePhase);
        } catch (Exception e) {
            ledger.rolledBack(id);
            throw e;
        }
        ledger.committed(id);
    }

    @Override
    public void rollbackTransaction(ConnectionContext context, TransactionId id) throws Exception {
        ledger.rolledBack(id);
        super.rollbackTransaction(context, id);
    }

    @Override
    public Response messagePull(ConnectionContext context, MessagePull pull) throws Exception {
        Member member = member(context);
        synchronized (held) {
            if (member != null && !members.mayWork(member)) {
                held.removeIf(each -> each.pull.getConsumerId().equals(pull.getConsumerId()));
                held.add(new HeldPull(context, pull, member));
                return null;
            }
        }
        return super.messagePull(context, pull);
    }

    /** Sets whether a member gets tasks; what it has, it keeps. */
    void letWork(Member member, boolean may) throws Exception {
        List<HeldPull> released = new ArrayList<>();
        synchronized (held) {
            members.letWork(member, may);
            if (may) {
                held.stream().filter(each -> each.member == member).forEach(released::add);
                held.removeAll(released);
            }
        }
        for (HeldPull each : released) {
            super.messagePull(each.context, each.pull);
        }
    }

    /** Closes the connections of a member. */
    void disconnect(Member member) {
        connected.values().stream()
                .filter(each -> each.member == member)
                .forEach(each -> each.connection.serviceExceptionAsync(new IOException("removed from the class")));
    }

    @Override
    public void preProcessDispatch(MessageDispatch dispatch) {
        Message message = dispatch.getMessage();
        Seat seat =
                message == null ? null : connected.get(dispatch.getConsumerId().getConnectionId());
        if (seat != null) {
            Member member = seat.member;
            try {
                if (message.getProperty(TASK) instanceof Integer task) {
                    ledger.taken(member.number, members.name(member), task);
                }
            } catch (IOException e) {
                // The gate has read the number when the task was sent.
                throw new IllegalStateException(e);
            }
        }
        super.preProcessDispatch(dispatch);
    }

    private Member member(ConnectionContext context) {
        Seat seat = context.getConnectionId() == null
                ? null
                : connected.get(context.getConnectionId().getValue());
        return seat == null ? null : seat.member;
    }
}
