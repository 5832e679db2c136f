/**
 * The two tabs of a page that schedule its programs: {@link classroom.window.schedule.orders.OrdersPane} explores all orders
 * of both sides' programs, {@link classroom.window.schedule.StepperPane} makes one order step by step. {@link
 * classroom.window.schedule.SchedulePanes} creates and connects both; {@code window.lesson} uses nothing else. Programs
 * run in JVMs of {@code run.schedule}, which are called on background threads; everything else is used on the event
 * thread.
 */
package classroom.window.schedule;
