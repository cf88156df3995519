/** What is given: the work, the event loop and the context of a run. Read it, but do not change it. */
package concurrency.kit;
