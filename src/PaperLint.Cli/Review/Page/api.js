// Everything is asked for below the page's own address, which holds the secret.

/** Asks the program; throws what it says where it refuses. */
export async function ask(what, body = {}) {
  const answer = await fetch(`api/${what}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (answer === null) {
    throw new Error("the program has ended; start 'paperlint review' again. All that was shown as decided is kept.");
  }

  const result = await answer.json().catch(() => ({ error: "the program does not know this page any more; open its new address" }));
  if (!answer.ok) {
    throw new Error(result.error);
  }

  return result;
}
