#include "render/pdf/render_pdf.hpp"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <set>
#include <string_view>
#include <tuple>

namespace waymark {
namespace {

struct PaperName {
  std::string_view file;   ///< in a file's name
  std::string_view shown;  ///< to readers
};

PaperName paper_name(Paper paper) {
  switch (paper) {
    case Paper::a4:
      break;
    case Paper::a4_landscape:
      return {"a4-landscape", "A4, landscape"};
    case Paper::a3_landscape:
      return {"a3", "A3"};
    case Paper::a1_landscape:
      return {"a1", "A1"};
  }
  return {"a4", "A4, portrait"};
}

/// Each thing to print, in ordinary and in large print.
void add_jobs(PrintJob job, const std::string& stem, std::vector<PrintJob>& jobs) {
  job.path = fmt::format("documents/{}.pdf", stem);
  jobs.push_back(job);
  job.large = true;
  job.path = fmt::format("documents/{}-large-print.pdf", stem);
  jobs.push_back(std::move(job));
}

/// The worksheet on each paper but its usual one.
void add_papers(PrintJob job, const std::vector<Paper>& papers, const std::string& stem, std::vector<PrintJob>& jobs) {
  for (std::size_t i = 1; i < papers.size(); ++i) {
    job.paper = papers[i];
    job.path = fmt::format("documents/{}-on-{}.pdf", stem, paper_name(papers[i]).file);
    jobs.push_back(job);
  }
}

bool has_examples(const Document& document, NodeIndex worksheet) {
  for (NodeIndex i = worksheet; i < document.nodes[worksheet].end; ++i) {
    if (document.nodes[i].kind == Kind::field && !document.fields[document.nodes[i].data].example.empty()) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<PrintJob> print_jobs(const RenderInput& input) {
  std::vector<PrintJob> jobs;
  const Library& library = input.library;
  for (const Book& book : library.knowledge_base.books) {
    PrintJob job;
    job.book = &book;
    add_jobs(job, book.id, jobs);
  }
  for (std::uint32_t page = 0; page < library.pages.size(); ++page) {
    PrintJob job;
    job.page = page;
    if (library.pages[page].meta.printable) {
      add_jobs(job, fmt::format("pages/{}", library.pages[page].id), jobs);
    }
    const Document& document = input.documents[page];
    for (NodeIndex i = 1; i < document.nodes.size() && !document.worksheets.empty(); ++i) {
      if (document.nodes[i].kind != Kind::worksheet) {
        continue;
      }
      job.worksheet = i;
      const std::string stem =
          fmt::format("worksheets/{}/{}", library.pages[page].id, document.worksheets[document.nodes[i].data].id);
      job.examples = false;
      add_jobs(job, stem, jobs);
      add_papers(job, document.worksheets[document.nodes[i].data].papers, stem, jobs);
      if (has_examples(document, i)) {
        job.examples = true;
        add_jobs(job, stem + "-example", jobs);
      }
    }
  }
  return jobs;
}

std::vector<PrintedDocument> render_pdf(const RenderInput& input, const std::map<std::string, std::string>& colours,
                                        const PrintFonts& fonts, const OutputSink& sink,
                                        const std::function<void()>& done, Diagnostics& diagnostics) {
  const std::vector<PrintJob> jobs = print_jobs(input);
  std::vector<PrintedDocument> printed(jobs.size());
  std::vector<Diagnostics> found(jobs.size());
  tbb::parallel_for(std::size_t{0}, jobs.size(), [&](std::size_t i) {
    const PrintJob& job = jobs[i];
    PrintResult result = print(job, input, colours, fonts);
    PrintedDocument& each = printed[i];
    each.path = job.path;
    each.title = result.title;
    each.pages = result.pages;
    each.bytes = result.bytes.size();
    each.page = job.page;
    each.large = job.large;
    each.example = job.examples;
    each.paper = job.paper ? paper_name(*job.paper).shown : "";
    if (job.book != nullptr) {
      each.book = job.book->id;
    }
    if (job.worksheet != 0) {
      const Document& document = input.documents[job.page];
      each.worksheet = document.worksheets[document.nodes[job.worksheet].data].id;
    }
    found[i] = std::move(result.diagnostics);
    if (!found[i].has_errors()) {
      sink({job.path, std::move(result.bytes)});
    }
    done();
  });
  // What is wrong with a page is so in each PDF that it is in.
  std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::string>> said;
  for (const Diagnostics& each : found) {
    for (const Diagnostic& diagnostic : each.list()) {
      const Place& place = diagnostic.place;
      if (said.emplace(place.file, place.line, place.column, diagnostic.message).second) {
        diagnostics.add(diagnostic);
      }
    }
  }
  return printed;
}

}  // namespace waymark
