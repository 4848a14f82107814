document.documentElement.dataset.echo = '';
