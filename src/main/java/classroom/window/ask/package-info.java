/**
 * Asking the class before a run: a question over the stages, votes by phone or by raised hands, a discussion, a second
 * vote, the run, and then the answer with the votes. Used on the event thread. Created by {@code window}; uses {@code
 * lesson} for the questions and {@code vote} for the votes.
 */
package classroom.window.ask;
