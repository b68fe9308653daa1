export { default, metadata } from "@/app/dashboard/forbidden";
