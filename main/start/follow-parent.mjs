/** Loaded before a child's own script: ends the child when the process that started it is gone, so none is ever orphaned. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
