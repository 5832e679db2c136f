/**
 * The two tabs at the foot of a page where the class is the scheduler: {@link classroom.window.schedule.OrdersPane}
 * searches every order of both sides' programs, {@link classroom.window.schedule.StepperPane} goes through one of
 * them step by step. {@link classroom.window.schedule.SchedulePanes} makes both and joins them; {@code window.lesson}
 * calls nothing else. Programs run in JVMs of {@code run.schedule}, on threads of the window's background work; all
 * else lives on the event thread.
 */
package classroom.window.schedule;
