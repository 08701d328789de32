// Everything is asked for below the page's own address, which holds the secret.

/** What the program refused, in its words, and how often it had read the files by then. */
class Refusal extends Error {
  constructor(answer) {
    super(answer.error);
    this.reading = answer.reading;
  }
}

/** Asks the program; throws what it says where it refuses. */
export async function ask(what, body = {}) {
  const answer = await fetch(`api/${what}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (answer === null) {
    throw new Error("The program has ended; start 'paperlint review' again. All that was shown as decided is kept.");
  }

  const result = await answer.json().catch(() => ({ error: "The program does not know this page any more; open its new address." }));
  if (!answer.ok) {
    throw new Refusal(result);
  }

  return result;
}
