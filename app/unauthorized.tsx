// Nothing calls for it: whoever has to log in is led there. Next would write its own into the data of every page.
export { default, metadata } from "./forbidden";
