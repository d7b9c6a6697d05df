/** 读取上限表里的话，以 `schema/bounds.ts` 里的英文为索引。 */
export const boundsZhCn: Readonly<Record<string, string>> = {
  bytes: '字节',
  'levels of nesting': '层嵌套',
  values: '个数值',
  pixels: '像素',
  axes: '个轴',
  labels: '个标签',
  'tiles a row or a column': '格（每行或每列）',
  'layers, or heads a layer': '层，或每层的头数',
  'arrays or figures': '个数组或图',
  steps: '步',
  tensors: '个张量',
  'levels of modules': '层模块',
  layers: '层',
  'levels of sequentials': '层 sequential',
  nodes: '个节点',
  'names and attributes': '个名称和属性',
  'levels of subgraphs': '层子图',
  parameters: '个参数',
  'multiplications a picture': '次乘法（每张图片）',
  keys: '个键',
  cells: '个单元格',
  'empty lines': '个空行',
  'lines of comments': '行注释',
  characters: '个字符',
  'rows or columns': '行或列',
  'heads a layer': '个头（每层）',
  tokens: '个词元',
  weights: '个权重',
  'pixels a side': '像素（每边）',
  'frames or pages': '帧或页',
  pictures: '张图片',
  'em of width': 'em 宽',
  'em of height': 'em 高',
  'characters of LaTeX': '个 LaTeX 字符',
  'attention heads in a layer': '个注意力头（每层）',
  'numbers a state (hidden_size, intermediate_size)': '个数（每个状态：hidden_size、intermediate_size）',
  positions: '个位置',
  'word embeddings (vocab_size, type_vocab_size)': '个词嵌入（vocab_size、type_vocab_size）',
  files: '个文件',
  entries: '个条目',
  'added tokens': '个添加的词元',
  'characters in all': '个字符（合计）',
  'characters (max_input_chars_per_word)': '个字符（max_input_chars_per_word）',
  'numbers (layers × heads × tokens²)': '个数（层数 × 头数 × 词元数²）',
  'texts, words and attentions': '个文本、词和注意力',
  sentences: '个句子',
  'a JSON file': 'JSON 文件',
  'The largest tokenizers of today have 20 MB; parsing takes about ten times a file’s size in memory.':
    '如今最大的分词器文件有 20 MB；解析时占用的内存约为文件大小的十倍。',
  'Real files have at most ten; some thousands overflow a program’s stack.':
    '实际的文件最多十层；嵌套几千层会让程序栈溢出。',
  'a text file (CSV, a vocabulary, prose)': '文本文件（CSV、词表、文章）',
  'A matrix of 400 × 400 cells has 4 MB; a text takes several times its size in memory.':
    '400 × 400 的矩阵有 4 MB；文本在内存中要占其大小的数倍。',
  'a result’s JSON file': '结果的 JSON 文件',
  'The largest of ours has 20 kB, a text of 512 tokens 200 kB; a build holds every result at once.':
    '我们最大的有 20 kB，512 个词元的文本有 200 kB；构建时所有结果同时在内存里。',
  'an array of a result': '结果的数组',
  'The attention of BERT’s large size over 512 tokens has 403 MB.': 'BERT-large 在 512 个词元上的注意力有 403 MB。',
  'a picture in the content folder': '内容文件夹里的图片',
  'A picture of 4096 × 4096 pixels in full colour has 50 MB without compression.':
    '4096 × 4096 像素的全彩图片不压缩有 50 MB。',
  'As many as an explained picture may have; a browser takes four bytes for each.':
    '与所解释图片的上限相同；浏览器每个像素要占四个字节。',
  'a page of prose or an answer': '一页文章或一个答案',
  'A long page has 30 kB; some steps of Markdown take more than linear time.':
    '长的一页有 30 kB；处理 Markdown 的某些步骤所需时间超过线性。',
  'the front matter of an answer': '答案的 front matter',
  'Ours have at most nine; the time of a mean of means is the product of their inputs.':
    '我们的最多九层；对均值再求均值，用时是各层输入个数之积。',
  'a curve of a result': '结果的曲线',
  'A curve has a point for each value; no screen has more than some thousands of columns.':
    '曲线每个数值一个点；没有哪块屏幕的列数超过几千。',
  'Ours have at most five; no page can show more.': '我们的最多五个；更多的轴页面也显示不出来。',
  'an axis of a result': '结果的一个轴',
  'The longest texts have some thousands of tokens; each label is a mark on a page.':
    '最长的文本有几千个词元；每个标签都是页面上的一个标记。',
  'a figure of tiles': '由小格拼成的图',
  'Each is at least a pixel wide, and no picture is wider than that.': '每格至少一个像素宽，而图片不会比这更宽。',
  'an encoder': '编码器',
  'The largest encoders have some dozens; pages have a link or a row for each.':
    '最大的编码器有几十层；页面为每一层、每个头留一个链接或一行。',
  'a result': '一个结果',
  'Our methods make at most six; each has a card on its page.': '我们的方法最多生成六个；每个在页面上占一张卡片。',
  'the pickle of a checkpoint': '检查点里的 pickle',
  'It describes tensors, whose values lie elsewhere: that of a large network with its optimizer has a few MB.':
    '它只描述张量，数值存在别处：大型网络连同优化器的 pickle 也只有几 MB。',
  'An opcode counts 1, an object 8 more, a place in the memo 4 more; a tensor needs about 150, so that 40,000 fit. It keeps a hostile pickle under two seconds.':
    '一个操作码计 1 步，一个对象另加 8，memo 中的一个位置另加 4；一个张量约需 150 步，因此容得下 40,000 个。这样，恶意的 pickle 也用不了两秒。',
  'an integer in a pickle': 'pickle 里的整数',
  'Counts and seeds have 8; the time to read a longer one grows with the square of its length.':
    '计数和种子有 8 个字节；读取更长的整数，用时随长度的平方增长。',
  'a line of a pickle': 'pickle 里的一行',
  'The oldest protocols write names and numbers as lines, and these are short.':
    '最老的协议把名称和数字写成行，这些行都很短。',
  'a checkpoint': '检查点',
  'A file has one entry a tensor; the largest language models have some thousands.':
    '文件里每个张量一项；最大的语言模型有几千个张量。',
  'a pickled module': '用 pickle 保存的模块',
  'Networks have about ten; names grow by a part with every level.': '网络大约有十层；每深一层，名称就长一段。',
  'a tensor': '张量',
  'Images and sentences need five; NumPy itself stops at 64.': '图像和句子用到五个；NumPy 自己也止于 64 个。',
  'the header of a safetensors file': 'safetensors 文件的头部',
  'It has about 100 bytes a tensor; parsing takes several times its size.':
    '每个张量约 100 字节；解析要占其大小的数倍内存。',
  'the header of an .npy file': '.npy 文件的头部',
  'NumPy itself reads no longer one; a header of plain numbers has 118.':
    '再长 NumPy 自己也不读；普通数值的头部有 118 字节。',
  'an .npy file (axes of length 0 counted as 1)': '.npy 文件（长度为 0 的轴按 1 计）',
  'A gigabyte of float32; an axis of length 0 must not let the others be endless.':
    '即 1 GB 的 float32；不能因为有一个长度为 0 的轴，其余的轴就可以无限长。',
  'an architecture': '网络结构',
  'The deepest networks in use have about 1,200.': '实际使用的最深的网络约有 1,200 层。',
  'Networks have about five.': '网络大约有五层。',
  'a network': '网络',
  'ONNX Runtime takes a graph of at most 2 GB, which so many float32 values fill.':
    'ONNX Runtime 接受的计算图最大 2 GB，这么多 float32 参数正好占满。',
  'the output of a layer': '一层的输出',
  'A gigabyte of float32, of which several are in memory at once; VGG’s largest has 3,211,264.':
    '即 1 GB 的 float32，而内存里同时有好几份；VGG 最大的一层有 3,211,264 个。',
  'A method asks for thousands of passes, which would take days; the largest classifiers in use need 5 · 10¹¹.':
    '一个方法要做几千次前向计算，再大就要算好几天；实际使用的最大分类器需要 5 · 10¹¹ 次。',
  'an ONNX file': 'ONNX 文件',
  'Protobuf, the format that it is written in, ends at 2 GB; larger networks keep their weights beside it.':
    'ONNX 所用的 Protobuf 格式最多 2 GB；更大的网络把权重放在旁边的文件里。',
  'an ONNX graph': 'ONNX 计算图',
  'The deepest classifiers have some thousands, exported without folding some ten thousand.':
    '最深的分类器有几千个；导出时不折叠常量，则有一万上下。',
  'A node has about ten; each takes some hundred bytes of memory.': '一个节点约有十个，每个占一百来字节内存。',
  'Exporters write one or two (a choice that depends on the size of the picture).':
    '导出工具只写一两层（取决于图片尺寸的分支）。',
  'what is computed once for an ONNX graph': 'ONNX 计算图中预先算好的量',
  'Shapes have four values, a table of positions some hundred thousand; the rest is left to the runtime.':
    '形状只有四个数，位置表有十万上下；其余的留给运行时计算。',
  'an overlapping window of max pooling': '最大池化中相互重叠的窗口',
  'Its gradient takes an operator for each pixel of the window.': '它的梯度要为窗口中的每个像素用一个算子。',
  'A tokenizer of 250,000 tokens has about a million; each takes some 50 bytes of memory.':
    '250,000 个词元的分词器约有一百万个；每个约占 50 字节内存。',
  'The largest vocabularies that are written as objects have 250,000; half a million take a second.':
    '写成对象的词表最大有 250,000 个键；五十万个要用一秒。',
  'a table': '表格',
  'Attention of 12 layers of 12 heads over 160 tokens has that many; each takes some 40 bytes of memory.':
    '12 层、每层 12 个头、160 个词元的注意力就有这么多；每格约占 40 字节内存。',
  'Some programs separate blocks by one; a spreadsheet ends with some hundreds at most.':
    '有些程序用空行分隔数据块；电子表格的末尾最多有几百个空行。',
  'numpy.savetxt writes the few lines that it is given.': 'numpy.savetxt 只写出交给它的那几行。',
  'a cell of a table': '表格的单元格',
  'A label has some dozens, a number 24; a quote that does not close makes a cell of all that follows.':
    '标签有几十个字符，数字有 24 个；引号若不闭合，后面的一切都成了同一个单元格。',
  'a matrix': '矩阵',
  'No figure with more has room for labels that can be read.': '再多，图中就没有地方放得下看得清的标签。',
  'the .npy file of a matrix': '矩阵的 .npy 文件',
  'A matrix of 400 × 400 has 1.3 MB; the rest is room for naming the shape of one that is too large.':
    '400 × 400 的矩阵有 1.3 MB；余量用来读出过大矩阵的形状，好在报错时说明。',
  'a format': '数字格式',
  'A format is one directive with a unit; a cell has room for about ten characters.':
    '格式就是一个格式符加单位；单元格里放得下大约十个字符。',
  'a number written in a cell': '写在单元格里的数字',
  'A cell is as wide as what is written in it; %f writes 1e308 with 309 digits.':
    '单元格的宽度由其中的文字决定；%f 会把 1e308 写成 309 位数字。',
  attention: '注意力',
  'The largest models of today have about 130.': '如今最大的模型约有 130 层。',
  'The largest models of today have 128.': '如今最大的模型有 128 个。',
  'BERT itself reads no more, and nobody could make out a matrix of more.':
    'BERT 自己也只读这么多，再大的矩阵谁也看不清。',
  'BERT-base has 37.7 million at its 512 tokens, 151 MB as float32.':
    'BERT-base 在 512 个词元时有 3770 万个，存成 float32 为 151 MB。',
  'the .npy file of attention': '注意力的 .npy 文件',
  'Forty million weights of float64.': '即四千万个 float64 权重。',
  'a picture file': '图片文件',
  'a picture': '图片',
  'No JPEG or GIF has a longer one; resizing sums over the pixels of a side.':
    'JPEG 和 GIF 的边不会更长；缩放时要沿一边的像素求和。',
  'a picture’s colour profile and its EXIF, XMP and IPTC data': '图片的色彩配置文件及 EXIF、XMP、IPTC 数据',
  'A printer’s profile has 2 MB, an editor’s history may have more; none of it is shown.':
    '打印机的配置文件有 2 MB，编辑软件的历史记录可能更大；这些都不显示。',
  'That is seven minutes of animation; only the first is used, but all are counted.':
    '相当于七分钟的动画；只用第一帧，但要数清全部帧。',
  'a folder of pictures': '图片文件夹',
  'Each gets a page and a result of every method; a report of 10,000 takes days to compute.':
    '每张图片有一个页面，每个方法都有一个结果；一万张图片的报告要算好几天。',
  'a picture for the site': '供站点展示的图片',
  'Readers load it on their phones.': '读者要用手机加载它。',
  'a label': '标签',
  'A figure shows about 60 and the whole under the pointer; a longer text belongs in the description (about).':
    '图中显示约 60 个字符，指针停留时显示全部；更长的文字应写进说明（about）。',
  'a formula in a label': '标签中的公式',
  'A line of LaTeX has about 80; a thousand are set in 40 ms.': '一行 LaTeX 约有 80 个字符；排版一千个字符要 40 毫秒。',
  'After three, signs are too small to read; some thousands overflow a program’s stack.':
    '三层以后符号就小得看不清了；几千层会让程序栈溢出。',
  'A label has room for 40, and a formula cannot be cut as a text can.':
    '标签的位置有 40 em，而公式不能像文字那样截断。',
  'A label is one line; a formula of two lines can be read at half its size, one of five cannot.':
    '标签只占一行；两行高的公式缩小一半还看得清，五行高的就不行了。',
  'the labels of a matrix': '一个矩阵的全部标签',
  'That is 400 labels of 50; each sign is a path of 300 bytes on the page and takes 0.1 ms.':
    '相当于 400 个标签各 50 个字符；每个符号在页面上是一条 300 字节的路径，排版用时 0.1 毫秒。',
  'BERT has 12 or 24; a graph is built for each layer, whatever the weights turn out to be.':
    'BERT 有 12 或 24 层；不论权重如何，每一层都要建图。',
  'BERT has 12 or 16; each has a matrix of attention of its own.': 'BERT 有 12 或 16 个；每个头都有自己的注意力矩阵。',
  'The widest have 4,096, and four times as many within a layer.': '最宽的有 4,096 个，层的内部是四倍。',
  'BERT has 512, long variants 4,096; how many a text may use is bounded by its attention.':
    'BERT 有 512 个，长文本变体有 4,096 个；一个文本能用多少由注意力的上限决定。',
  'A vocabulary may have as many entries.': '词表的条目也最多这么多。',
  'an index of weights': '权重索引',
  'Each has some gigabytes; all are opened before any is read.': '每个文件有几 GB；读取之前要先把它们全部打开。',
  'A layer of BERT has 16.': 'BERT 的一层有 16 个。',
  'a vocabulary': '词表',
  'BERT has 30,522, LaBSE 501,153; an entry takes some 150 bytes in memory.':
    'BERT 有 30,522 个，LaBSE 有 501,153 个；每个条目约占 150 字节内存。',
  'a token': '词元',
  'The longest in use have about 100; a text is compared with tokens of this length at every place.':
    '实际使用的最长约 100 个字符；文本的每个位置都要与这样长的词元比较。',
  'a tokenizer': '分词器',
  'Vocabularies of a field add some thousands.': '专业领域的词表会添加几千个。',
  'the added tokens of a tokenizer': '分词器中添加的词元',
  'All are looked for at once in a tree, which takes about 100 bytes a character.':
    '它们用一棵树同时查找，每个字符约占 100 字节。',
  'a single word of a text': '文本中的单个词',
  'BERT takes 100; the time to find its pieces grows with the square of its length.':
    'BERT 取 100；切分所需时间随词长的平方增长。',
  'a text for an encoder': '交给编码器的文本',
  'An encoder of 4,096 positions reads about 20,000; it is tokenised before its tokens can be counted.':
    '4,096 个位置的编码器约读 20,000 个字符；要先分词，才能数出词元。',
  'an answer or a word': '答案或词',
  'It is looked for at every place of its text.': '要在文本的每个位置查找它。',
  'the attention of a text': '一个文本的注意力',
  'That is one gigabyte of float32; 512 tokens in BERT have a seventh of it.':
    '即 1 GB 的 float32；BERT 读 512 个词元时是它的七分之一。',
  'a report': '一份报告',
  'Each has a page of its own for every method.': '每一项对每个方法都有自己的页面。',
  'a word’s list': '一个词的例句表',
  'Every sentence is compared with every other, in every layer.': '在每一层，每个句子都要与其他所有句子比较。',
  'quotations and lists in one another': '层互相嵌套的引用和列表',
  'People stop at three or four; some thousands end a program by its stack.':
    '人写到三四层就够了；几千层会让程序因栈溢出而终止。',
  'A photograph of 50 million pixels has 150 MB at most, mostly a tenth of that; a file is held in memory.':
    '五千万像素的照片最多 150 MB，通常只有它的十分之一；整个文件要放在内存里。',
  'Telephones have 50 million; decoded, a pixel takes three bytes.':
    '手机拍的照片有五千万像素；解码后每个像素占三个字节。',
  'bytes of its file and of what decoding it takes': '字节（文件本身加上解码所需）',
  'A pixel takes 3.5 from a JPEG or a PNG, 9.5 from a progressive JPEG, 12 from a WebP, 20 from an AVIF; a run is to stay under 500 MB.':
    '每个像素解码时，JPEG 和 PNG 要 3.5 字节，渐进式 JPEG 要 9.5，WebP 要 12，AVIF 要 20；一次运行应保持在 500 MB 以内。',
  'the mark of a site': '站点的标记文件',
  'Half a million files have room in it; a larger one is of other people’s making.':
    '它容得下五十万个文件；更大的标记文件一定不是我们写的。',
};
