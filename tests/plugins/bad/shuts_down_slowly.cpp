// Does all well, but takes for ever to end.
#define BAD_PLUGIN_OWN_ENTRY
#include "bad_plugin.hpp"

int bad::misbehave(const Answer& answer) {
  answer.paragraph("well done");
  return 0;
}

extern "C" __attribute__((visibility("default"))) const WaymarkPlugin* waymark_plugin() {
  static WaymarkPlugin plugin = bad::plugin();
  plugin.shutdown = [] {
    volatile bool going = true;
    while (going) {
    }
  };
  return &plugin;
}
