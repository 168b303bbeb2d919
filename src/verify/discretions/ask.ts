/** The end of every sentence about a use of discretion: by whom, which of how many, why, and who approved. */
export const ASK = "Entry {entry}, by {by}: {nth} of {times}. Reason: {why}. Approved by: {approver}.";
