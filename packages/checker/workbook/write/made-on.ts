/** What workbooks say of when they were made. The clock is never read: the same content gives the same bytes. */
export const MADE_ON = new Date(Date.UTC(2024, 0, 1));
