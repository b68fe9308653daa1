export { default, metadata } from "../confirm/not-found";
