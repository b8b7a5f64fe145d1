/**
 * Reads an uploaded file in a thread of its own, with little memory and a deadline, a few files at a time. A hostile file
 * delays no other request, and its memory is freed when the thread ends.
 * Threads know nothing of files: a room names the module that does the work; plain data goes in and comes out.
 */
export { runApart } from './run-apart.ts'
