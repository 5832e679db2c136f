/** The stage of the lesson {@code bank}: a cell for each depositor, the balance, and the lost deposits. */
package classroom.stage.bank;
