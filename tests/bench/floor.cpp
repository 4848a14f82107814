// The least that any generator must do: read the pages, render each with cmark-gfm, and write a site's worth of bytes.
#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Job {
  fs::path input;  ///< empty for a file that is padding alone
  fs::path output;
  std::size_t size = 0;
};

std::string read_file(const fs::path& file) {
  std::string text(fs::file_size(file), '\0');
  std::ifstream in(file, std::ios::binary);
  if (!in.read(text.data(), static_cast<std::streamsize>(text.size()))) {
    throw std::runtime_error("cannot read '" + file.string() + "'");
  }
  return text;
}

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeText {
  void operator()(char* text) const { std::free(text); }
};
using Html = std::unique_ptr<char, FreeText>;

// Only extensions that several threads may use at once.
Html render(std::string_view text) {
  if (text.starts_with("---\n")) {
    const std::size_t end = text.find("\n---\n", 3);
    text.remove_prefix(end == std::string_view::npos ? 0 : end + 5);
  }
  const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
  for (const char* name : {"table", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  const std::unique_ptr<cmark_node, FreeNode> root(cmark_parser_finish(parser.get()));
  return Html(cmark_render_html(root.get(), CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser.get())));
}

void write_padded(const fs::path& file, std::string_view html, const std::string& padding, std::size_t size) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    throw std::runtime_error("cannot write '" + file.string() + "'");
  }
  const std::size_t rest = size > html.size() ? size - html.size() : 0;
  std::size_t written = 0;
  while (written < html.size() + rest) {
    iovec parts[2] = {};
    int count = 0;
    if (written < html.size()) {
      parts[count++] = {const_cast<char*>(html.data()) + written, html.size() - written};
    }
    const std::size_t padded = written > html.size() ? written - html.size() : 0;
    if (padded < rest) {
      parts[count++] = {const_cast<char*>(padding.data()), std::min(rest - padded, padding.size())};
    }
    const ssize_t done = ::writev(descriptor, parts, count);
    if (done < 0) {
      ::close(descriptor);
      throw std::runtime_error("cannot write '" + file.string() + "'");
    }
    written += static_cast<std::size_t>(done);
  }
  ::close(descriptor);
}

// Spreads `bytes` over `files`: one for each page, the others in a folder of their own.
std::vector<Job> plan(const fs::path& input, const fs::path& output, std::size_t files, std::uintmax_t bytes) {
  std::vector<Job> jobs;
  for (const auto& entry : fs::recursive_directory_iterator(input)) {
    if (entry.path().extension() == ".md") {
      fs::path target = output / entry.path().lexically_relative(input);
      jobs.push_back({entry.path(), target.replace_extension(".html"), 0});
    }
  }
  while (jobs.size() < files) {
    jobs.push_back({{}, output / "more" / (std::to_string(jobs.size()) + ".html"), 0});
  }
  std::set<fs::path> folders;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    jobs[i].size = bytes / jobs.size() + (i < bytes % jobs.size() ? 1 : 0);
    if (folders.insert(jobs[i].output.parent_path()).second) {
      fs::create_directories(jobs[i].output.parent_path());
    }
  }
  return jobs;
}

void work(const std::vector<Job>& jobs, const std::string& padding, std::atomic<std::size_t>& next,
          std::atomic<std::uintmax_t>& written) {
  for (std::size_t i = next++; i < jobs.size(); i = next++) {
    const Job& job = jobs[i];
    const Html html = job.input.empty() ? nullptr : render(read_file(job.input));
    const std::string_view text = html ? std::string_view(html.get()) : std::string_view();
    write_padded(job.output, text, padding, job.size);
    written += std::max(job.size, text.size());
  }
}

std::uintmax_t number(std::string_view text) {
  std::uintmax_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) {
    throw std::runtime_error("'" + std::string(text) + "' is not a number");
  }
  return value;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fputs("usage: waymark_floor PAGES-FOLDER OUTPUT-FOLDER FILES BYTES THREADS\n", stderr);
    return 2;
  }
  try {
    cmark_gfm_core_extensions_ensure_registered();
    const std::vector<Job> jobs = plan(argv[1], argv[2], number(argv[3]), number(argv[4]));
    const std::string padding(1U << 16U, '.');
    std::atomic<std::size_t> next = 0;
    std::atomic<std::uintmax_t> written = 0;
    // An error in a thread ends the program, which is all that a yardstick needs.
    const auto run = [&] {
      try {
        work(jobs, padding, next, written);
      } catch (const std::exception& error) {
        std::fprintf(stderr, "waymark_floor: %s\n", error.what());
        std::_Exit(3);
      }
    };
    std::vector<std::thread> threads;
    for (std::uintmax_t i = 1; i < number(argv[5]); ++i) {
      threads.emplace_back(run);
    }
    run();
    for (std::thread& thread : threads) {
      thread.join();
    }
    std::printf("%zu files, %ju bytes\n", jobs.size(), written.load());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "waymark_floor: %s\n", error.what());
    return 3;
  }
  return 0;
}
