/**
 * Work on a file that somebody sent: in a thread of its own, with little memory and a deadline, a few at a time.
 * Whatever the file holds, others are answered meanwhile; what the thread took is given back when it ends.
 * It knows nothing of files: a room gives the module that does its work, plain data goes in and comes out.
 */
export { runApart } from './run-apart.ts'
