// Times plugins in the real worker: its start, what a call costs above the plugin's own time, a directive with its
// data. Usage: waymark_plugin_bench ECHO.so
//        waymark_plugin_bench PLUGIN.so DIRECTIVE OPTION=FILE...
// Prints one line of JSON; times are medians in milliseconds.
#define WAYMARK_PLUGIN_NO_EXPORT
#include "../plugins/good/echo.cpp"

#include "../plugins/in_process.hpp"
#include "plugin/child_process.hpp"
#include "plugin/worker_process.hpp"

#include <fcntl.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace waymark;

double median_of(int runs, const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

std::string file_text(const std::string& name) {
  std::ifstream in(name, std::ios::binary);
  if (!in) {
    throw std::runtime_error("cannot read " + name);
  }
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// A process that does nothing, from start to end.
double time_bare_process() {
  const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
  return median_of(101, [&] { ChildProcess::start("/bin/true", {{nothing.get(), 0}}).wait(std::chrono::seconds(5)); });
}

/// Start of the worker, and a call with a body of 20 KB beside the same work in this process.
void time_echo(const char* file) {
  constexpr int kRuns = 101;
  const PluginImage image = PluginImage::open(file, file);
  const std::filesystem::path worker = find_worker();
  const double start = median_of(kRuns, [&] { const WorkerProcess process(image, {}, worker); });
  WorkerProcess process(image, {}, worker);
  const PluginDescription plugin = describe();
  DirectiveUse use;
  use.directive = "echo";
  for (int i = 0; i < 400; ++i) {
    use.body += "Fifty bytes of text, as a page of guidance has it.\n";
  }
  const std::string request = request_text(plugin, use);
  std::size_t size = 0;
  const double own = median_of(kRuns, [&] { size = plugin::answer(plugin, request).size(); });
  const double call = median_of(kRuns, [&] { size = process.call(request).size(); });
  std::printf("{\"bare\":%.3f,\"start\":%.3f,\"call\":%.3f,\"own\":%.3f,\"answer\":%zu}\n", time_bare_process(), start,
              call, own, size);
}

/// From the data file's text to blocks of a document.
void time_directive(const char* file, const char* directive, const std::vector<std::string_view>& options) {
  constexpr int kRuns = 5;
  const PluginImage image = PluginImage::open(file, file);
  WorkerProcess process(image, {}, find_worker());
  DirectiveUse texts;
  texts.directive = directive;
  for (const std::string_view option : options) {
    const std::size_t equals = option.find('=');
    const std::string name(option.substr(0, equals));
    const std::string value(option.substr(equals + 1));
    if (value.ends_with(".yaml")) {
      texts.data[name] = file_text(value);
    } else if (value.ends_with(".csv")) {
      texts.csv[name] = file_text(value);
    } else {
      texts.options[name] = value;
    }
  }
  std::size_t nodes = 0;
  std::string error;
  const double time = median_of(kRuns, [&] {
    const Json reply = Json::parse(process.call(request_text({}, texts)));
    if (reply.contains("error")) {
      error = reply["error"].get<std::string>();
      return;
    }
    for (const Json& each : reply.at("diagnostics")) {
      if (each.at("severity") == "error" && error.empty()) {
        error = each.at("message").get<std::string>();
      }
    }
    DocumentBuilder builder;
    ModelReader(builder).read_blocks(reply.at("blocks"));
    nodes = builder.document().nodes.size();
  });
  if (!error.empty()) {
    throw std::runtime_error("the plugin reported: " + error);
  }
  std::printf("{\"time\":%.1f,\"nodes\":%zu}\n", time, nodes);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc == 2) {
      time_echo(argv[1]);
    } else if (argc > 2) {
      time_directive(argv[1], argv[2], {argv + 3, argv + argc});
    } else {
      std::fputs("usage: waymark_plugin_bench PLUGIN [DIRECTIVE OPTION=FILE...]\n", stderr);
      return 2;
    }
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "waymark_plugin_bench: error: %s\n", error.what());
    return 1;
  }
}
