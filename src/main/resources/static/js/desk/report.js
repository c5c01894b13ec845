/** The page of a report at the desk: tells how days are read. */
import { tellHowItIsRead } from "./reads.js";

document.querySelectorAll("[data-day-form]").forEach(tellHowItIsRead);
