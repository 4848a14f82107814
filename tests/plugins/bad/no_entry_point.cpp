// Exports nothing under the name that is looked for.
extern "C" __attribute__((visibility("default"))) int waymark_plugim() { return 0; }
