#include "plugin/worker_process.hpp"

#include "bad_worker.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace waymark {
namespace {

namespace fs = std::filesystem;
using test::paragraph;
using test::start;

const fs::path kOldKernel = test::bad_plugin("x").parent_path() / "old-kernel-worker";

/// 'NAME: active' or 'NAME: REASON', for each.
std::vector<std::string> told(const std::vector<SandboxLayer>& layers) {
  std::vector<std::string> result;
  for (const SandboxLayer& layer : layers) {
    result.push_back(layer.name + ": " + (layer.active ? "active" : layer.reason));
  }
  return result;
}

}  // namespace

TEST_CASE("a worker says what plugin it has", "[worker-process]") {
  const auto worker = start("prints");
  CHECK(worker->identity().id == "prints");
  CHECK(worker->identity().version == "1.0.0");
  CHECK(worker->identity().sdk_version == "1.2.0");
  CHECK(worker->identity().abi == 1);
  CHECK(worker->identity().capabilities == 0);
}

TEST_CASE("a worker answers one request after another", "[worker-process]") {
  const auto worker = start("uses_a_thread");
  for (int call = 0; call < 100; ++call) {
    REQUIRE(worker->call(test::kRun) == paragraph("the sum is 5050"));
  }
  CHECK(worker->call(R"({"call":"describe"})").find("uses-a-thread") != std::string::npos);
}

TEST_CASE("a large request reaches the plugin", "[worker-process]") {
  const auto worker = start("reads_environment");
  const std::string request = R"({"call":"run","body":")" + std::string(std::size_t{40} << 20U, 'x') + R"("})";
  CHECK(worker->call(request) == paragraph("variables: 0"));
}

TEST_CASE("a request that is too large is refused", "[worker-process]") {
  const auto worker = start("reads_environment");
  CHECK_THROWS_WITH(worker->call(std::string(kMaxPayload + 1, ' ')), "cannot be given more than 64 MiB at once");
}

TEST_CASE("a large request to a plugin that crashes does not hold anybody up", "[worker-process]") {
  const auto worker = start("closes_descriptors");
  CHECK_THROWS_WITH(worker->call(std::string(std::size_t{40} << 20U, ' ')), "ended without an answer");
}

TEST_CASE("after a failure every call fails, and another worker works", "[worker-process]") {
  const auto worker = start("segfaults");
  CHECK_THROWS_WITH(worker->call(test::kRun), "crashed: segmentation fault");
  CHECK_THROWS_WITH(worker->call(test::kRun), "is not running any more");
  CHECK(start("segfaults")->call(R"({"call":"describe"})").find("segfaults") != std::string::npos);
}

TEST_CASE("what a plugin prints is kept apart from its answer", "[worker-process]") {
  const auto worker = start("prints");
  CHECK(worker->take_log().empty());
  CHECK(worker->call(test::kRun) == paragraph("printed"));
  CHECK(worker->take_log() == "{\"schema\":1,\"blocks\":[],\"diagnostics\":[]}\nto standard error\n");
  CHECK(worker->take_log().empty());
}

TEST_CASE("of what a plugin prints much is left out", "[worker-process]") {
  const auto worker = start("prints_much");
  worker->call(test::kRun);
  const std::string log = worker->take_log();
  CHECK(log.substr(0, 28) == "and on and on\nand on and on\n");
  const std::string end = "\n(1334464 more bytes were left out)\n";
  CHECK(log.size() == WorkerChannel::kMaxLog + end.size());
  CHECK(log.substr(WorkerChannel::kMaxLog) == end);
}

TEST_CASE("what a plugin printed before it crashed is not lost", "[worker-process]") {
  const auto worker = start("aborts");
  CHECK_THROWS_WITH(worker->call(test::kRun), "crashed: aborted");
  CHECK(worker->take_log() == "no such level: 9");
}

TEST_CASE("a worker outlives the thread that started it", "[worker-process]") {
  std::unique_ptr<WorkerProcess> worker;
  std::thread([&] { worker = start("prints"); }).join();
  CHECK(worker->call(test::kRun) == paragraph("printed"));
}

TEST_CASE("workers are started and used on many threads at once", "[worker-process]") {
  std::vector<std::thread> threads;
  std::vector<std::string> answers(8);
  for (std::string& answer : answers) {
    threads.emplace_back([&answer] { answer = test::outcome_of("uses_a_thread"); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  CHECK(answers == std::vector<std::string>(8, paragraph("the sum is 5050")));
}

TEST_CASE("a worker says what confines it", "[worker-process]") {
  const auto layers = told(start("prints")->layers());
  REQUIRE(layers.size() == 6);
  // What a kernel may lack is not asked for here.
  CHECK(layers[0] == "no new privileges: active");
  CHECK(layers[1] == "memory limit: active");
  CHECK(layers[2] == "file limits: active");
  CHECK(layers[3] == "no core dumps: active");
  CHECK(layers[4].substr(0, 10) == "Landlock: ");
  CHECK(layers[5].substr(0, 16) == "seccomp filter: ");
}

TEST_CASE("a kernel without Landlock and seccomp is reported, and plugins run", "[worker-process]") {
  WorkerProcess worker(PluginImage::open(test::bad_plugin("prints"), "x"), test::kPatient, kOldKernel);
  CHECK(told(worker.layers()) ==
        std::vector<std::string>{
            "no new privileges: active", "memory limit: active", "file limits: active", "no core dumps: active",
            "Landlock: the kernel has none (Linux 5.13 and newer can have it)", "seccomp filter: the kernel has none"});
  CHECK(worker.call(test::kRun) == paragraph("printed"));
}

TEST_CASE("a program that is no worker is told apart from a plugin that fails", "[worker-process]") {
  const PluginImage image = PluginImage::open(test::bad_plugin("prints"), "x");
  CHECK_THROWS_WITH(WorkerProcess(image, test::kPatient, "/bin/false"), "cannot start '/bin/false': it ended with 1");
  CHECK_THROWS_WITH(WorkerProcess(image, test::kPatient, "/nowhere"),
                    "cannot start '/nowhere': no such file or directory");
  CHECK_THROWS_AS(WorkerProcess(image, test::kPatient, "/nowhere"), Error);
}

TEST_CASE("the worker is found beside the tests", "[worker-process]") {
  CHECK(find_worker() == fs::path(WAYMARK_BINARY_DIR) / "waymark-plugin-worker");
}

}  // namespace waymark
