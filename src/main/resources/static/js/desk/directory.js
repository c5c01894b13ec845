/** The form of a place or a group, made quicker: everything here works without it, by submitting the form. */
import { Combobox } from "./combobox.js";
import { tellHowItIsRead } from "./reads.js";

const form = document.querySelector("[data-directory-form]");

form.querySelectorAll("[data-picker]").forEach((field) => new Combobox(field));
tellHowItIsRead(form);
document.querySelector(".error-summary")?.focus();
