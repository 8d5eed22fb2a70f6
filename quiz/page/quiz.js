// Comfort alone: while an option has the focus, the digit of another one picks that. Every page works without this file.
for (const options of document.querySelectorAll("fieldset")) {
  options.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
    const option = document.getElementById(`pick-${event.key}`);
    if (option && options.contains(option)) {
      option.focus();
      option.click();
    }
  });
}
