within RiverHeat.Network;
pure function expandedVolume "Volume of water that is divided evenly among cells of different temperature"
  input Units.Temperature T[:] "Cells";
  input Units.Mass mass "Water in all cells";
  output Units.Volume V "Volume";
algorithm
  V := 0;
  for i in 1:size(T, 1) loop
    V := V + mass/size(T, 1)/Media.Water.density(T[i]);
  end for;
  annotation (Documentation(info = "<html>
<p>Sum of the masses over the densities.</p>
</html>"));
end expandedVolume;
