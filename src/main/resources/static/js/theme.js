// Light, dark or as the system has it. The choice lives in a cookie, so the server renders it without a flash.
const root = document.documentElement;
const ONE_YEAR = 31_536_000;

const isDark = () => root.dataset.theme === "dark"
  || (!root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);

for (const button of document.querySelectorAll("[data-theme-switch]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    root.dataset.theme = theme;
    document.cookie = `theme=${theme};path=/;max-age=${ONE_YEAR};samesite=lax`;
  });
}
