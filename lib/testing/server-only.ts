// Stands in for the package `server-only`, which refuses to load anywhere but in Next's server bundle.
export {};
