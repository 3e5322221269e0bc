#!/usr/bin/env node
// The same command: it finds this package, and runs what enterprises run as well.
await import('zhunsheng/command');
