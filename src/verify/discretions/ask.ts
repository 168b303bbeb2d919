/** Behind every use of discretion: who, which of how many, why, and who approved. Nothing is to be looked up. */
export const ASK = "Entry {entry}, by {by}: {nth} of {times}. Reason: {why}. Approved by: {approver}.";
