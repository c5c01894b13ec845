// The buttons beside the fields of the share menu copy what stands in them. Without this script one copies by hand.

const COPIED_FOR = 2000;

function offerButtons() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
  }
}

async function copy(button) {
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    return; // not allowed here: the text is chosen, one key copies it
  }
  const words = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => (button.textContent = words), COPIED_FOR);
}

document.addEventListener("toggle", offerButtons, true);
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    copy(button);
  }
});
offerButtons();
