const dialog = document.querySelector("#ask");
const answer = document.querySelector("#answer");
const wrong = document.querySelector("#wrong");

/** Asks for a text, and again where what is done with it is refused. Nothing happens where the question is left. */
export function askFor(question, text, save) {
  document.querySelector("#question").textContent = question;
  answer.value = text;
  wrong.textContent = "";
  dialog.showModal();
  answer.focus();
  answer.select();
  return new Promise(resolve => {
    const controller = new AbortController();
    const options = { signal: controller.signal };
    const end = () => {
      controller.abort();
      dialog.close();
      resolve();
    };
    dialog.querySelector("form").addEventListener("submit", async event => {
      event.preventDefault();
      try {
        await save(answer.value);
        end();
      } catch (error) {
        wrong.textContent = error.message;
      }
    }, options);
    answer.addEventListener("keydown", event => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        dialog.querySelector("form").requestSubmit();
      }
    }, options);
    document.querySelector("#cancel").addEventListener("click", end, options);
    dialog.addEventListener("cancel", end, options);
  });
}

export const isOpen = () => dialog.open;
